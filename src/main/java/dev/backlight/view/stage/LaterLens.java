package dev.backlight.view.stage;

import dev.backlight.view.hall.HallForm;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A lens that is made when it is first shown, so that a window opens without the views that nobody has asked for.
/// One that has actions can't wait: what can be done is known from the beginning.
public final class LaterLens implements Lens {
    private final String name;
    private final Supplier<? extends Lens> making;
    private Lens made;

    /// @param name that the lens will have
    /// @param making makes it, on the screen's thread
    public LaterLens(String name, Supplier<? extends Lens> making) {
        this.name = name;
        this.making = making;
    }

    private Lens made() {
        if (made == null) {
            made = making.get();
            if (!made.name().equals(name) || !made.actions().isEmpty()) {
                throw new IllegalStateException(made.name() + " can't be the lens that was to be " + name + ".");
            }
        }
        return made;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Region node() {
        return made().node();
    }

    @Override
    public boolean prefersWholeStage() {
        return made().prefersWholeStage();
    }

    @Override
    public boolean prefersWholeWindow() {
        return made().prefersWholeWindow();
    }

    @Override
    public Optional<Region> head() {
        return made().head();
    }

    @Override
    public Optional<HallForm> hall() {
        return made().hall();
    }

    @Override
    public boolean takes(KeyEvent event) {
        return made().takes(event);
    }

    @Override
    public void dispose() {
        if (made != null) {
            made.dispose();
        }
    }
}
