/**
 * How bodies come in: the places that senders hold while they send, shared by forms and programs, and the parts of a body
 * as a stream.
 *
 * <p>Called by whoever reads a body. Must never know what a part means, nor keep any of it.
 */
package org.amana.intake.upload;
