-- What lists of rulings, and of what is left to rule, are made by.
ALTER TABLE ruling ADD COLUMN kind WORD;
ALTER TABLE ruling ADD COLUMN by_whom WORD;
ALTER TABLE ruling ADD COLUMN takes_back WORD;
CREATE INDEX ruling_takes_back ON ruling (takes_back);

-- On how many fields the sources of an incident contradict each other.
ALTER TABLE incident ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
CREATE INDEX incident_conflicts ON incident (killed) WHERE conflicts > 0;
