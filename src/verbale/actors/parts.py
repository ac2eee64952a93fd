"""Parts a source in which several speak: "France and Germany", "Kosovo officials, backed by U.S. and British diplomats".

A name's own "and" stays whole, and so does what follows a name after a comma ("X, head of Y and Z"). Who each part is,
is for `sources`.
"""

from itertools import pairwise

from verbale.actors import titles
from verbale.actors.people import People
from verbale.actors.scan import Scan


class Parts:
    """Parts the sources of one article."""

    def __init__(self, scan: Scan, people: People) -> None:
        self.scan, self.people = scan, people

    def trim(self, first: int, last: int) -> tuple[int, int]:
        while first < last and not self.scan.folded[first]:
            first += 1
        while first < last and not self.scan.folded[last - 1] and not self.scan.is_possessive(last - 1):
            last -= 1
        if last - first > 2 and self.scan.words[last - 2] == "(" and self.scan.words[last - 1].isupper():
            last -= 2  # "the Harbour Workers Union (HWU)"
        return first, last

    def of(self, first: int, last: int) -> list[tuple[int, int]]:
        """Returns the ranges of the joined sources, one range where the phrase is one source."""
        clause = next((index for index in range(first + 1, last) if self.scan.folded[index] in self.scan.vocabulary.clauses), last)
        cuts = [index for index in range(first + 1, min(last - 1, clause)) if self._is_cut(index)]
        if not any(self.scan.folded[index] in self.scan.vocabulary.joiners or self._backed(index) for index in cuts):
            return [(first, last)]
        edges = [first, *[index + 1 for index in cuts]]
        parts = [self.trim(start, end) for start, end in zip(edges, [*cuts, last], strict=True)]
        parts = [self._drop_joiner(part) for part in parts if part[0] < part[1]]
        parts = [part for part in parts if part[0] < part[1]]
        parts = self._with_appositions(parts)
        strong = [part for part in parts if self._strong(*part)]
        if len(parts) > 1 and strong and strong[0] == parts[0] and not self._one_title(parts):
            return [part for part in parts if part in strong or self._other(*part)]  # "the United States and its allies"
        if len(parts) > 1 and all(self._side(*part) for part in parts):
            return parts  # "the rebels and the government"
        return [(first, last)]

    def _side(self, first: int, last: int) -> bool:
        """Whether the words are "the" and one word for a government or a group."""
        words = self.scan.vocabulary
        return last - first == 2 and self.scan.folded[first] == "the" and self.scan.folded[first + 1] in words.groups | words.government

    def past_description(self, first: int, last: int) -> int:
        """Returns where the names begin that a description in the plural is followed by: "Permanent members, China and Russia"."""
        scan = self.scan
        named = [scan.at[index] is not None or index in self.people.at for index in range(first, last)]
        comma = next((index for index in range(first + 1, last - 2) if scan.words[index] == ","), None)
        if comma is None or any(named[: comma - first]) or not any(word in scan.vocabulary.joiners for word in scan.folded[comma:last]):
            return first
        joint = scan.vocabulary.joiners | scan.vocabulary.articles | {""}
        listed = all(named[index - first] or scan.folded[index] in joint for index in range(comma + 1, last))
        plural = any(scan.words[index].endswith("s") and scan.parse.upos[index] == "NOUN" for index in range(first, comma))
        return comma + 1 if listed and plural else first

    def _other(self, first: int, last: int) -> bool:
        """Whether the words are a group of its own, told by their beginning: "other powers", "its allies", "Arab states"."""
        words = self.scan.vocabulary
        group = any(word in words.groups for word in self.scan.folded[first:last])
        led = self.scan.folded[first] in words.leading or (self.scan.folded[first] in words.regions and self.scan.capital(first))
        return group and led and self.scan.words[last - 1].endswith("s")

    def _with_appositions(self, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Returns the parts with "X, head of Y and Z" made one: what follows a person's name and names no other person."""
        joined: list[tuple[int, int]] = []
        open_ = False
        for part in parts:
            named = any(index in self.people.at for index in range(*part))
            title = bool(titles.find(self.scan, *part))
            comma = bool(joined) and self.scan.words[joined[-1][1]] == ","
            if joined and not named and ((comma and title and self._has_name(joined[-1])) or open_):
                joined[-1], open_ = (joined[-1][0], part[1]), True
            else:
                joined.append(part)
        return joined

    def _has_name(self, part: tuple[int, int]) -> bool:
        return any(index in self.people.at for index in range(*part))

    def _is_cut(self, index: int) -> bool:
        """Whether the words may be parted here: a comma or "and" outside names."""
        inside = self.scan.at[index] is not None or (self.people.at.get(index) is not None)
        return not inside and (
            self.scan.words[index] == "," or self.scan.folded[index] in self.scan.vocabulary.joiners or self._backed(index)
        )

    def _backed(self, index: int) -> bool:
        following = self.scan.folded[index + 1] if index + 1 < len(self.scan.folded) else ""
        return self.scan.folded[index] in self.scan.vocabulary.backing and following == "by"

    def _drop_joiner(self, part: tuple[int, int]) -> tuple[int, int]:
        first, last = part
        while first < last and self.scan.folded[first] in self.scan.vocabulary.joining:
            first += 1
        return self.trim(first, last)

    def _strong(self, first: int, last: int) -> bool:
        """Whether the words alone name somebody."""
        if self.scan.folded[first] in ("other", "others"):
            return False
        if any(index in self.people.at or self.scan.at[index] is not None for index in range(first, last)):
            return True
        return last - first == 1 and self.scan.folded[first] in ("he", "she", "it", "they")

    def _one_title(self, parts: list[tuple[int, int]]) -> bool:
        """Whether the first parts are titles of the person named in the last ("Hamas leader and Prime Minister Haniyeh")."""
        for one, other in pairwise(parts):
            named = any(index in self.people.at for index in range(*one))
            described = self.scan.folded[one[1] - 1] in self.scan.vocabulary.title_heads and not named
            own = self.scan.folded[other[0]] in self.scan.vocabulary.determiners
            if described and not own and any(index in self.people.at for index in range(*other)):
                return True
        return False
