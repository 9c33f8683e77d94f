-- An R*Tree is slower than this for all but the smallest boxes, and each incident had to be written into it.
DROP TABLE incident_spot;
CREATE INDEX incident_spot ON incident (lat, lon);
