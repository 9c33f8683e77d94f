-- How a version of an article was fetched, where it was.
CREATE TABLE fetched (
    article       WORD NOT NULL,
    number        INTEGER NOT NULL,
    uri           WORD NOT NULL,
    final_uri     WORD NOT NULL,
    at            WORD NOT NULL,
    status        INTEGER NOT NULL,
    media_type    WORD NOT NULL,
    charset       WORD NOT NULL,
    etag          WORD,
    last_modified WORD,
    sha256        WORD NOT NULL,
    length        BIGINT NOT NULL,
    PRIMARY KEY (article, number),
    FOREIGN KEY (article, number) REFERENCES article_version (article, number)
);
CREATE INDEX fetched_sha256 ON fetched (sha256);

-- The bytes that were fetched, untouched: gzip in Base64, since a backup is lines of text.
CREATE TABLE untouched (
    sha256 WORD PRIMARY KEY,
    packed WORD NOT NULL
);

-- What is watched: feed is where it was found, the same as address more often than not.
CREATE TABLE source (
    address       WORD PRIMARY KEY,
    feed          WORD NOT NULL,
    title         WORD,
    added         WORD NOT NULL,
    etag          WORD,
    last_modified WORD,
    polled        WORD,
    next          WORD NOT NULL,
    failures      INTEGER NOT NULL,
    problem       WORD,
    message       WORD,
    articles      BIGINT NOT NULL,
    versions      BIGINT NOT NULL,
    problems      BIGINT NOT NULL
);

-- Each item that a watched feed had, over all feeds; next is when a waiting one is to be read, null for those read.
CREATE TABLE item (
    key            WORD PRIMARY KEY,
    number         BIGINT NOT NULL,
    source         WORD NOT NULL REFERENCES source (address) ON DELETE CASCADE,
    print          WORD NOT NULL,
    tries          INTEGER NOT NULL,
    next           WORD,
    own_key        WORD NOT NULL,
    address        WORD,
    title          WORD,
    byline         WORD,
    published      WORD,
    updated        WORD,
    publisher      WORD,
    language       WORD,
    text           WORD NOT NULL,
    text_from      WORD NOT NULL,
    published_from WORD NOT NULL
);
CREATE INDEX item_source ON item (source);
CREATE INDEX item_number ON item (number);
CREATE INDEX item_waiting ON item (next) WHERE next IS NOT NULL;

-- How far files of many records were read: all before the place is in the store.
CREATE TABLE progress (
    file  WORD PRIMARY KEY,
    print WORD NOT NULL,
    place BIGINT NOT NULL,
    at    WORD NOT NULL
);
