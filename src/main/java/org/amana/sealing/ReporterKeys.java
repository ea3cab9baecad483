package org.amana.sealing;

import javax.security.auth.Destroyable;

/**
 * What a follow-up code derives into: the secret that finds the mailbox, and the identity that opens what lies in it.
 * Destroying it destroys both.
 */
public final class ReporterKeys implements Destroyable, AutoCloseable {

    private final MailboxSecret mailboxSecret;
    private final Identity identity;

    ReporterKeys(MailboxSecret mailboxSecret, Identity identity) {
        this.mailboxSecret = mailboxSecret;
        this.identity = identity;
    }

    public MailboxSecret mailboxSecret() {
        return mailboxSecret;
    }

    /** Its recipient is the report's {@code reply_to}. */
    public Identity identity() {
        return identity;
    }

    @Override
    public void destroy() {
        mailboxSecret.destroy();
        identity.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return identity.isDestroyed();
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "ReporterKeys[hidden]";
    }
}
