package org.dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up hosts and lets through none that has an address which may not be connected to. The client connects to just the
 * addresses that it is given here and asks nobody a second time: so a host whose address changes between check and use, as in DNS
 * rebinding, gains nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final HostLookup lookup;
    private final boolean anyAddress;

    GuardedResolver(HostLookup lookup, boolean anyAddress) {
        this.lookup = lookup;
        this.anyAddress = anyAddress;
    }

    /** A host that has an address which may not be connected to. */
    static final class NotAllowedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotAllowedException(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] addresses = lookup.find(bare);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!anyAddress && !PublicAddresses.contain(address)) {
                throw new NotAllowedException(host + " is at " + address.getHostAddress());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
