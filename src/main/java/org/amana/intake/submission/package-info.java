/**
 * How a report comes in: the form's stamp, the streaming of uploads, and the one use case that makes a report received.
 *
 * <p>Called by the public pages. Seals what it is given, part by part in memory, and must never know how a sealed part
 * is opened, nor keep a plaintext beyond its request.
 */
package org.amana.intake.submission;
