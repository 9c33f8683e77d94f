package org.dateline.read;

/** Fetches what lies at an address. Readers that are given none fetch nothing. */
public interface Web {
    /** What lies there.
     *
     * @throws RefusedException where it is not to be had, or not to be asked for
     */
    Fetched fetch(String address) throws RefusedException;
}
