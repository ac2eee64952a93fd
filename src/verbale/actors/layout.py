"""Where words stand: in which sentence, paragraph and quotation, and as what in the grammar of their sentence."""

from bisect import bisect_right

from verbale.actors.scan import Scan

_OPEN, _CLOSE, _EITHER = frozenset(["“", "``", "«", "„"]), frozenset(["”", "''", "»"]), frozenset(['"'])
_SUBJECTS = ("nsubj", "csubj")
_JOINED = ("flat", "compound", "appos")


class Layout:
    """The places of one article's words."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.parse = scan, scan.parse
        self._sentences = [first for first, _ in self.parse.sentences]
        self._paragraphs = [first for first, _ in self.parse.paragraphs]
        self._quoted = self._quotations()

    def _quotations(self) -> list[bool]:
        """Returns for each word whether it stands between quotation marks; a quotation ends with its paragraph."""
        inside, found, starts = False, [], set(self._paragraphs)
        for index, word in enumerate(self.scan.words):
            inside = inside and index not in starts
            if word in _OPEN or (word in _EITHER and not inside):
                inside = True
            elif word in _CLOSE or word in _EITHER:
                inside = False
            found.append(inside)
        return found

    def sentence(self, word: int) -> int:
        """Returns the number of the sentence that holds the word."""
        return bisect_right(self._sentences, word) - 1

    def paragraph(self, word: int) -> int:
        """Returns the number of the paragraph that holds the word."""
        return bisect_right(self._paragraphs, word) - 1

    def quoted(self, word: int) -> bool:
        """Whether the word stands in a quotation."""
        return self._quoted[word]

    def head(self, first: int, last: int) -> int:
        """Returns the word of the range on which the others hang: the one whose head lies outside."""
        return next((index for index in range(first, last) if not first <= self.parse.heads[index] < last), first)

    def is_subject(self, first: int, last: int) -> bool:
        """Whether the words are a grammatical subject."""
        return any(self.parse.deprels[index].startswith(_SUBJECTS) for index in range(first, last))

    def is_root_subject(self, first: int, last: int) -> bool:
        """Whether the words are the subject of their sentence's main verb, or stand before it with nothing in front."""
        head = self.head(first, last)
        above = self.parse.heads[head]
        return self.is_subject(first, last) and above >= 0 and self.parse.deprels[above] in ("root", "conj", "parataxis", "ccomp")

    def in_main_clause(self, word: int) -> bool:
        """Whether nothing subordinate parts the word from its sentence's main verb."""
        index, steps = word, 0
        while index >= 0 and steps < 30:
            if self.parse.deprels[index].startswith(("advcl", "obl", "acl")):
                return False
            index, steps = self.parse.heads[index], steps + 1
        return True

    def same_verb(self, place: tuple[int, int], word: int) -> bool:
        """Whether the two hang on one verb as its subject and object, so that they cannot be the same person."""
        parse = self.parse
        head = self.head(*place)
        relations = {parse.deprels[index].split(":")[0] for index in (word, head)}
        arguments = "nsubj" in relations and relations <= {"nsubj", "obj", "iobj"} and len(relations) == 2
        return arguments and parse.heads[head] == parse.heads[word] >= 0

    def governs(self, place: tuple[int, int], word: int) -> bool:
        """Whether the name is the subject of a verb of saying or holding in whose clause the word stands ("Qalam said he")."""
        parse, head = self.parse, self.head(*place)
        verb = parse.heads[head] if parse.deprels[head].startswith("nsubj") else -1
        index, steps, inside = word, 0, False
        while index >= 0 and index != verb and steps < 30:
            inside = parse.deprels[index].startswith(("ccomp", "xcomp"))
            index, steps = parse.heads[index], steps + 1
        return inside and index == verb >= 0

    def is_owner(self, first: int, last: int) -> bool:
        """Whether the name is a possessor ("Qalam's")."""
        after = last < len(self.scan.words) and self.scan.is_possessive(last)
        return after or self.parse.deprels[self.head(first, last)] == "nmod:poss"

    def is_aside(self, first: int, last: int) -> bool:
        """Whether the name stands in a prepositional phrase or is a possessor."""
        if last < len(self.scan.words) and self.scan.is_possessive(last):
            return True
        before = first - 1
        while before > 0 and self._may_lead(before):
            before -= 1
        relation = self._relation(self.head(first, last))
        after = before >= 0 and self.scan.folded[before] in self.scan.vocabulary.prepositions
        return relation != "obl:agent" and (after or relation.startswith(("nmod", "obl")))  # an agent acts: "led by Qalam"

    def _relation(self, index: int) -> str:
        """Returns what the word is to its clause, through words that it only goes with ("of the journalist Idris Qalam")."""
        steps = 0
        while self.parse.deprels[index].startswith(_JOINED) and self.parse.heads[index] >= 0 and steps < 6:
            index, steps = self.parse.heads[index], steps + 1
        return self.parse.deprels[index]

    def _may_lead(self, index: int) -> bool:
        """Whether the word may stand between a preposition and a name."""
        words, folded = self.scan.vocabulary, self.scan.folded[index]
        return not folded or folded in words.articles or folded in words.honorifics

    def leads_sentence(self, first: int) -> bool:
        """Whether at most a title stands before the name in its sentence."""
        begin = self.parse.sentences[self.sentence(first)][0]
        return first - begin <= 3
