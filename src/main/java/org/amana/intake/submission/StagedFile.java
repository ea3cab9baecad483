package org.amana.intake.submission;

import org.amana.report.AttachmentEntry;

/**
 * One file of a form, sealed and in staging.
 *
 * @param entry how it is listed inside the seal: its type is found from its first bytes, never the one the sender
 *     claimed
 * @param sealedBytes what lies in staging
 */
public record StagedFile(AttachmentEntry entry, long sealedBytes) {}
