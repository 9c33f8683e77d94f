package org.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** In what the databases differ. All other SQL is common to them. */
interface Dialect {
    /** The name by which its migrations end. */
    String name();

    /** The type of text that sorts by its bytes. */
    String wordType();

    /** How a location is opened; connections commit by themselves until told otherwise. */
    HikariConfig pool(String location);

    /** Begins a transaction that writes. One that is lasting is on the disk when it ends; others soon after, in order. */
    void begin(Connection connection, boolean lasting) throws SQLException;

    /** Makes sure, at the beginning of a transaction that writes, that no other one does until it ends. */
    void lock(Session session);

    /** Makes the place in which the tables will be, where it takes one. */
    void prepare(Session session);

    /** From here on all that a connection reads is of one moment, without keeping writers waiting. */
    void beginSnapshot(Connection connection) throws SQLException;

    /** Ends what {@code beginSnapshot} began. */
    void endSnapshot(Connection connection) throws SQLException;

    /** The names of the tables in the place where the store's would be. */
    List<String> tables(Session session);

    /** Whether what a connection deletes is overwritten at once. */
    void overwriteDeleted(Connection connection, boolean on) throws SQLException;

    /** Takes what was deleted out of the indexes of words, which keep it otherwise until they are next put in order. */
    void compact(Session session);

    /**
     * Writes the files anew without what was deleted, outside of a transaction.
     *
     * @return false where another program keeps some of the old bytes open
     */
    boolean clean(Session session);

    /** The database's name and version. */
    String version(Session session);

    /** What is damaged in the files themselves, in words; empty where all of them can be read. */
    List<String> damage(Session session);

    /** Writes the words of a row of {@code article_words} or {@code incident_words}; they are folded and parted by spaces. */
    void index(Session session, String table, long num, String words);

    /** Takes back what {@code index} wrote. */
    void unindex(Session session, String table, long num);

    /** A query of the texts in a JSON list, which is its one value. */
    String each();

    /** A query of the whole numbers in a JSON list, which is its one value. */
    String eachNumber();

    /** A query of the rows of such a table that have all words; its one value is {@link #wanted}. */
    String matching(String table);

    /** The value for {@code matching}. */
    String wanted(List<String> words);

    /** All values of a column of whole numbers as one text, parted by commas; null where there is none. */
    String joined(String column);

    /** What follows a table of which all rows are read by one of its indexes, as far as that can be asked for. */
    String along(String index);
}
