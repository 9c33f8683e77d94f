-- What began before a period and reaches into it: there is little of it, and it is not found by its first day.
CREATE INDEX incident_long ON incident (last_day, first_day) WHERE first_day <> last_day;

-- From the words of an article to its incidents without a look at the accounts, which are long.
DROP INDEX account_article;
CREATE INDEX account_article ON account (article, number, incident);
