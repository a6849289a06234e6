-- The library: the one truth from which every index can be rebuilt without reading or segmenting a file again.
--
-- `check_sum` columns hold a CRC-32 over the row's other columns: SQLite does not notice a flipped bit inside a value,
-- and a figure changed by one must never reach an answer.

-- Tells this library from any other, so that index files of another one are not taken for its own.
CREATE TABLE identity (
  id TEXT NOT NULL
) STRICT;
INSERT INTO identity (id) VALUES (lower(hex(randomblob(16))));

CREATE TABLE documents (
  key          INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  content_hash TEXT NOT NULL UNIQUE,
  source       TEXT NOT NULL,
  source_key   TEXT NOT NULL UNIQUE,
  collection   TEXT NOT NULL,
  media_type   TEXT NOT NULL,
  metadata     TEXT NOT NULL,
  warnings     TEXT NOT NULL,
  pages        INTEGER,
  added_at     TEXT NOT NULL,
  characters   INTEGER NOT NULL,
  passages     INTEGER NOT NULL,
  figures      INTEGER NOT NULL,
  embedder     TEXT NOT NULL,
  analyzer     TEXT NOT NULL,
  check_sum    INTEGER NOT NULL
) STRICT;
CREATE INDEX documents_by_collection ON documents (collection);

-- Long values stand apart, so that listing documents does not read them.
CREATE TABLE texts (
  document_key INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
  text         TEXT NOT NULL,
  outline      TEXT NOT NULL,
  check_sum    INTEGER NOT NULL
) STRICT;

CREATE TABLE originals (
  document_key INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
  bytes        BLOB NOT NULL,
  check_sum    INTEGER NOT NULL
) STRICT;

-- Every distinct place as JSON: a filter is decided on these few rows, then on numbers alone.
CREATE TABLE places (
  id        INTEGER PRIMARY KEY,
  place     TEXT NOT NULL UNIQUE,
  check_sum INTEGER NOT NULL
) STRICT;

CREATE TABLE passages (
  key          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_key INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  span_start   INTEGER NOT NULL,
  span_end     INTEGER NOT NULL,
  text         TEXT NOT NULL,
  headings     TEXT NOT NULL,
  caption      INTEGER NOT NULL,
  place_id     INTEGER REFERENCES places (id),
  year         INTEGER,
  kinds        TEXT NOT NULL,
  kinds_mask   INTEGER NOT NULL,
  topics       TEXT NOT NULL,
  masked_spans TEXT NOT NULL,
  sentences    TEXT NOT NULL,
  simhash      TEXT NOT NULL,
  check_sum    INTEGER NOT NULL,
  UNIQUE (document_key, ordinal)
) STRICT;
CREATE INDEX passages_by_place ON passages (place_id);

CREATE TABLE passage_topics (
  passage_key INTEGER NOT NULL REFERENCES passages (key) ON DELETE CASCADE,
  topic       TEXT NOT NULL,
  PRIMARY KEY (passage_key, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_topics_by_topic ON passage_topics (topic, passage_key);

-- Tokens of a document's passages in one self-contained blob (see token-blob.ts).
CREATE TABLE postings (
  document_key INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
  first_key    INTEGER NOT NULL,
  last_key     INTEGER NOT NULL,
  count        INTEGER NOT NULL,
  tokens       BLOB NOT NULL,
  check_sum    INTEGER NOT NULL
) STRICT;
CREATE INDEX postings_by_last_key ON postings (last_key);

-- 32-bit floats, little-endian.
CREATE TABLE vectors (
  passage_key INTEGER PRIMARY KEY REFERENCES passages (key) ON DELETE CASCADE,
  vector      BLOB NOT NULL,
  check_sum   INTEGER NOT NULL
) STRICT;

CREATE TABLE figures (
  key             INTEGER PRIMARY KEY,
  document_key    INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  ordinal         INTEGER NOT NULL,
  passage_ordinal INTEGER,
  value           REAL NOT NULL,
  value_text      TEXT NOT NULL,
  unit            TEXT NOT NULL,
  subject         TEXT NOT NULL,
  kind            TEXT NOT NULL,
  qualifiers      TEXT NOT NULL,
  before          REAL,
  after           REAL,
  place_id        INTEGER REFERENCES places (id),
  year            INTEGER,
  span_start      INTEGER NOT NULL,
  span_end        INTEGER NOT NULL,
  sentence_start  INTEGER NOT NULL,
  sentence_end    INTEGER NOT NULL,
  sentence        TEXT NOT NULL,
  check_sum       INTEGER NOT NULL,
  UNIQUE (document_key, ordinal)
) STRICT;
CREATE INDEX figures_by_place ON figures (place_id);

-- What was withdrawn, and the proof. Holds no content of it.
CREATE TABLE withdrawals (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id  TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  source       TEXT NOT NULL,
  passages     INTEGER NOT NULL,
  vectors      INTEGER NOT NULL,
  postings     INTEGER NOT NULL,
  figures      INTEGER NOT NULL,
  at           TEXT NOT NULL
) STRICT;
CREATE INDEX withdrawals_by_hash ON withdrawals (content_hash);

CREATE TABLE changes (
  sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL CHECK (kind IN ('add', 'remove')),
  document_key INTEGER NOT NULL,
  first_key    INTEGER NOT NULL,
  last_key     INTEGER NOT NULL
) STRICT;
