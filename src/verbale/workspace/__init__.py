"""What the API, the command line and the web call: a record that is open, and everything that can be asked of it."""

from verbale.workspace.asked import Asked
from verbale.workspace.batch import Progress, ReadReport
from verbale.workspace.recoding import RecodeReport
from verbale.workspace.workspace import Workspace

__all__ = ["Asked", "Progress", "ReadReport", "RecodeReport", "Workspace"]
