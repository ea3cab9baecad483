/**
 * The offline tool: what an institution does on a computer that is on no network. It makes the keys that lie on paper,
 * signs directories, opens with shares what was lost otherwise, and checks what the portal shows of itself.
 *
 * <p>In order of reading: {@link org.amana.ceremony.Ceremony}, which has one class per command (verb phrases:
 * {@code MakeKeys}, {@code SignDirectory}, {@code OpenSealed} …); {@code Conversation}, all that is said and typed;
 * {@code Sheet}, what a custodian takes home.
 *
 * <p>A secret is written only where it was asked to be: to a folder or a printer that the command line names. Public
 * results are written when the sheets were read back and restored what they shall restore.
 *
 * <p>Knows {@code java.*}, sealing, witness, picocli and ZXing. Must never know a network, a server, a database or a
 * browser. Its jar has nothing else in it.
 */
package org.amana.ceremony;
