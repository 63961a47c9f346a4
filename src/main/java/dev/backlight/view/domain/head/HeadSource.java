package dev.backlight.view.domain.head;

import dev.backlight.glass.sequence.AttentionLook;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Where a lens finds a head of attention and the position that asks.
public interface HeadSource {
    /// The network on screen while it reads; null before the first.
    AttentionLook look();

    /// The head that is shown, numbered through all layers from 0.
    int head();

    /// The position that asks.
    int asker();

    /// What stands at a position, as it is written.
    String token(int position);

    /// What changes the numbers.
    List<ObservableValue<?>> causes();
}
