package org.dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who tells the addresses of a host: the system's DNS, or in tests somebody who lies. */
interface HostLookup {
    InetAddress[] find(String host) throws UnknownHostException;
}
