package org.amana.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** One server with both WARs for all container tests of a run: Arquillian itself would start one for each class. */
public final class OneServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SharedServer.class);
    }
}
