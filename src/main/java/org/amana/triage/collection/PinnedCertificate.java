package org.amana.triage.collection;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.amana.sealing.ConstantTime;
import org.amana.sealing.Sha256;

/**
 * Trusts one certificate, by its SHA-256, and nothing else: no authority, no name, no date. So the intake node may make
 * its own, and nobody who can get a certificate for its name is trusted.
 */
final class PinnedCertificate extends X509ExtendedTrustManager {

    private final byte[] sha256;

    private PinnedCertificate(byte[] sha256) {
        this.sha256 = sha256.clone();
    }

    static SSLContext context(byte[] sha256, SecureRandom random) {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new PinnedCertificate(sha256)}, random);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        try {
            if (chain.length > 0 && ConstantTime.equal(Sha256.of(chain[0].getEncoded()), sha256)) {
                return;
            }
        } catch (CertificateEncodingException unreadable) {
            throw new CertificateException("the certificate is not the pinned one");
        }
        throw new CertificateException("the certificate is not the pinned one");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody connects to this side");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
