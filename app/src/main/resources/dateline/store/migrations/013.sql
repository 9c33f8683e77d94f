-- What was told to whom: each alert as it was decided on, so that it goes out again word for word.
CREATE TABLE alert (
    number  INTEGER NOT NULL PRIMARY KEY,
    id      WORD NOT NULL UNIQUE,
    rule    WORD NOT NULL,
    subject WORD NOT NULL,
    kind    WORD NOT NULL,
    sent    WORD NOT NULL,
    print   WORD NOT NULL,
    body    WORD NOT NULL
);
CREATE INDEX alert_subject ON alert (subject, rule, number);

-- Whether an alert went out by a channel; next is null where it did, or was given up.
CREATE TABLE alert_delivery (
    alert   WORD NOT NULL REFERENCES alert (id),
    channel WORD NOT NULL,
    tries   INTEGER NOT NULL,
    next    WORD,
    done    WORD,
    problem WORD,
    PRIMARY KEY (alert, channel)
);
CREATE INDEX alert_delivery_next ON alert_delivery (next);

-- Up to which change of the feed each set of rules has looked.
CREATE TABLE alert_place (
    name   WORD NOT NULL PRIMARY KEY,
    change BIGINT NOT NULL
);
