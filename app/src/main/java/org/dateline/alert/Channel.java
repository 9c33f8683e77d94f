package org.dateline.alert;

/** A way by which alerts go out. */
interface Channel extends AutoCloseable {
    /**
     * Lets an alert go out. The same alert may come again, where nobody could note that it went out: receivers know it by its id.
     *
     * @throws DeliveryException where it did not go out
     */
    void send(Alert alert) throws DeliveryException;

    @Override
    default void close() {
        // Most hold nothing open.
    }
}
