-- How often incidents were settled, and for each the last time: who holds some in memory reads again what was since.
CREATE TABLE settled (number BIGINT NOT NULL);
INSERT INTO settled VALUES (0);
ALTER TABLE incident ADD COLUMN mark BIGINT NOT NULL DEFAULT 0;
CREATE INDEX incident_mark ON incident (mark);

-- Those wounded as tallies count them, for sums over all.
ALTER TABLE incident ADD COLUMN wounded_low BIGINT;
ALTER TABLE incident ADD COLUMN wounded_best BIGINT;
ALTER TABLE incident ADD COLUMN wounded_high BIGINT;
