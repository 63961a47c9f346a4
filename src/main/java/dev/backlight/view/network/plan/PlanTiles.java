package dev.backlight.view.network.plan;

import dev.backlight.training.past.Snapshot;
import dev.backlight.view.graph.layout.Structure;
import dev.backlight.view.graph.tile.Heat;
import dev.backlight.view.graph.tile.Mosaic;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.scale.Diverging;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.ArrayList;
import java.util.List;

/// The weights that lead into each unit of the network that is trained now, as small pictures: those of the first
/// layer in the shape of what enters, those behind it in the rows in which the layer before them stands.
final class PlanTiles {
    private final List<Mosaic> mosaics = new ArrayList<>();
    private Snapshot shown;
    private Diverging colours;

    /// Makes the pictures anew if the network or the theme is another.
    void show(Snapshot snapshot, Diverging now) {
        if (snapshot == shown && now == colours) {
            return;
        }
        shown = snapshot;
        colours = now;
        mosaics.clear();
        Structure structure = Structure.of(snapshot.spec());
        List<Structure.Column> all = new ArrayList<>(structure.columns());
        if (!structure.direct()) {
            all.add(structure.output());
        }
        int before = 0;
        for (Structure.Column column : all) {
            int first = mosaics.size();
            mosaics.add(
                    first == 0
                            ? picture(Heat.of(structure, snapshot), structure.tileRows(), structure.tileColumns())
                            : deeper(snapshot, column, before));
            before = column.items();
        }
    }

    /// @param before units of the layer before it
    /// @return null where filters or a flattened picture lie between
    private Mosaic deeper(Snapshot snapshot, Structure.Column column, int before) {
        if (column.kernel() > 0) {
            return null;
        }
        Heat heat = Heat.of(snapshot.parameters().get(column.weights()).copy(), column.items());
        int across = PlanLayout.across(before);
        return heat.inputs() == before ? picture(heat, (before + across - 1) / across, across) : null;
    }

    private Mosaic picture(Heat heat, int rows, int columns) {
        Mosaic mosaic = new Mosaic(heat.units(), rows, columns);
        mosaic.write(heat, colours);
        return mosaic;
    }

    /// Whether the units of a layer have pictures.
    ///
    /// @param layer among those with weights, from 0
    boolean has(int layer) {
        return layer >= 0 && layer < mosaics.size() && mosaics.get(layer) != null;
    }

    /// @param layer one that has pictures
    void draw(GraphicsContext gc, int layer, int unit, Box box) {
        mosaics.get(layer).draw(gc, unit, box);
    }
}
