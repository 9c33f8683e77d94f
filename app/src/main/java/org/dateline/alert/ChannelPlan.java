package org.dateline.alert;

import java.nio.file.Path;
import java.util.List;

/** A way by which alerts go out, as the file of rules has it. */
sealed interface ChannelPlan {
    /** A folder that gets a file of CAP 1.2 for each alert. */
    record CapFolder(Path folder) implements ChannelPlan {}

    /** An Atom feed in a file. */
    record AtomFeed(Path file, String title) implements ChannelPlan {}

    /**
     * Mail.
     *
     * @param user empty where the server asks for none
     */
    record Mail(String host, int port, Security security, String user, String password, String from, List<String> to)
            implements ChannelPlan {
        public Mail {
            to = List.copyOf(to);
        }

        /** Never with the password. */
        @Override
        public String toString() {
            return "mail by " + host + ":" + port;
        }
    }

    /** An address that gets each alert as signed JSON. */
    record Webhook(String url, String secret) implements ChannelPlan {
        /** Never with the secret. */
        @Override
        public String toString() {
            return "webhook " + url;
        }
    }

    /** How a connection to a mail server is kept from listeners. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
