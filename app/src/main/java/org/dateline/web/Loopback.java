package org.dateline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses only this machine can reach. */
public final class Loopback {
    private Loopback() {}

    /** Whether a host is this machine alone; one that there is not is none. */
    public static boolean is(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
