package org.amana.intake.submission;

/**
 * One file of a form, sealed and in staging.
 *
 * @param name as the sender's device called it; goes into the sealed report only
 * @param type found from its first bytes, never the one that the sender claimed
 * @param bytes as sent, before padding and sealing
 * @param sha256 of the bytes as sent, 64 hexadecimal digits
 * @param sealedBytes what lies in staging
 */
public record StagedFile(String name, String type, long bytes, String sha256, long sealedBytes) {

    @Override
    public String toString() {
        return "StagedFile[REDACTED]";
    }
}
