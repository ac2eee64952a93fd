"""Every default of Verbale in one place, each with its reason. Options elsewhere are keyword-only and default to these."""

MAX_ARTICLE_BYTES = 20_000_000  # the longest book in one file is about 5 MB; above 20 MB it is a dump, not an article
MAX_ARTICLE_CHARS = 2_000_000  # code points after decoding; a text of this size still reads in minutes
FEW_ARTICLES = 20  # with fewer, more processes than one take longer to start than they save
MOST_JOBS = 8  # processes where nobody asks for more: each holds the models, about 300 MB
TEXT_SUFFIXES = (".txt", ".html", ".htm", ".jsonl")  # what `read` takes from a folder
MODEL_THREADS = 1  # per process: results are the same for any number, and `--jobs` multiplies it
POSITION_THRESHOLD = 0.3  # a position below this certainty is not stored; best F1 on gold with whole disputes held out
RECORD_VERSION = 4  # the layout of the database; a newer one is refused, an older one is migrated
LOCK_WAIT_SECONDS = 10.0  # how long a command waits for another one that writes to the same record
SURE_POSITION = 0.6  # certainty from which a position can show a change: one stance read wrongly would look like two
