"""A codebook as the stages use it; reading and checking the file is the work of `verbale.positions.codebook`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """One question of the dispute. `proposition` is the sentence that a position supports or opposes."""

    id: str
    title: str
    proposition: str
    counter: str | None = None
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codebook:
    """The issues of one dispute and its parties. `digest` is the SHA-256 of the file, so that a change is seen.

    `actors_file` is the path of the user's own actors file, already made absolute, where the codebook names one.
    """

    name: str
    title: str
    parties: tuple[str, ...]
    issues: tuple[Issue, ...]
    digest: str
    actors_file: str | None = None

    def issue(self, issue_id: str) -> Issue | None:
        """Returns the issue of that id, or None."""
        return next((issue for issue in self.issues if issue.id == issue_id), None)


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a codebook that a record was coded with: the digest of its file, and the day (ISO) of its coming if known.

    `articles` counts those whose positions it coded and that were not coded anew since; `current` marks the latest version.
    """

    codebook: str
    digest: str
    day: str | None
    articles: int
    current: bool
