"""Who recognises a state on a day, on whose word: pure functions over dated claims of the reference and the record."""

from verbale.analysis.ledger.counts import counts
from verbale.analysis.ledger.entries import entries, ledger
from verbale.analysis.ledger.told import told_by_reference, told_in_record

__all__ = ["counts", "entries", "ledger", "told_by_reference", "told_in_record"]
