package org.dateline.store;

/**
 * An alert that is to go out by a channel.
 *
 * @param tries how often that was tried in vain
 */
public record WaitingAlert(KeptAlert alert, String channel, int tries) {}
