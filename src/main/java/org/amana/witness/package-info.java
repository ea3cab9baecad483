/**
 * The audit log as anyone outside can check it: its rows and their chain, the file it is exported as, the checkpoints that
 * are signed over it, and the comparison of a log with what a witness holds. In order of reading:
 *
 * <ol>
 *   <li>{@link org.amana.witness.LogRow} and {@link org.amana.witness.LogChain}: each row's hash covers the row before.
 *   <li>{@link org.amana.witness.MerkleTree}: one hash over all rows (RFC 6962, section 2.1; each leaf is a row's hash).
 *   <li>{@link org.amana.witness.Checkpoint}: that hash with the number of rows, as the text of a
 *       {@link org.amana.witness.SignedNote} (C2SP tlog-checkpoint and signed-note).
 *   <li>{@link org.amana.witness.LogExport}: the log as JSON lines.
 *   <li>{@link org.amana.witness.CheckLog}: what can be found, and what was found ({@link org.amana.witness.Finding}).
 * </ol>
 *
 * <p>Pure: knows {@code java.*}, the standard JSON API and sealing. Called by the audit log of the desk, by the launcher
 * and by the offline tool. Must never know a database, a case, or what an act means.
 */
package org.amana.witness;
