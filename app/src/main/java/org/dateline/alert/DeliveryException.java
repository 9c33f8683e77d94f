package org.dateline.alert;

/** Why an alert did not go out, and whether another try may help. */
final class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private DeliveryException(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    /** It may go out later. */
    static DeliveryException passing(String message) {
        return new DeliveryException(message, false);
    }

    /** It never will. */
    static DeliveryException lasting(String message) {
        return new DeliveryException(message, true);
    }

    boolean isLasting() {
        return lasting;
    }
}
