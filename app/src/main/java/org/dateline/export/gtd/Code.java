package org.dateline.export.gtd;

/** A code of GTD: its number and its text, which stand in two columns. */
interface Code {
    int number();

    String text();

    /** Kinds of targets. */
    enum Target implements Code {
        BUSINESS(1, "Business"),
        GOVERNMENT(2, "Government (General)"),
        POLICE(3, "Police"),
        MILITARY(4, "Military"),
        DIPLOMATIC(7, "Government (Diplomatic)"),
        EDUCATION(8, "Educational Institution"),
        MEDIA(10, "Journalists & Media"),
        NGO(12, "NGO"),
        PRIVATE(14, "Private Citizens & Property"),
        RELIGIOUS(15, "Religious Figures/Institutions"),
        UNKNOWN(20, "Unknown");

        private final int number;
        private final String text;

        Target(int number, String text) {
            this.number = number;
            this.text = text;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** The ways in which responsibility is claimed; of two calls the numbers are disputed, so that only the texts are written. */
    enum ClaimMode {
        LETTER("Letter"),
        EMAIL("E-mail"),
        NOTE("Note left at scene"),
        VIDEO("Video"),
        WEBSITE("Posted to website, blog, etc."),
        PERSONAL("Personal claim");

        private final String text;

        ClaimMode(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** A code that is kept as data elsewhere, where it is checked. */
    record Other(int number, String text) implements Code {}
}
