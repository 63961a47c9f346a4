package dev.backlight.view.network;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;

/// The kinds of layers one can add, each with the sizes it begins with.
enum LayerKind {
    DENSE("dense", new LayerSpec.Dense(64)),
    ACTIVATION("activation", new LayerSpec.Activate(Activation.RELU)),
    CONVOLUTION("convolution", new LayerSpec.Conv2d(8, 3, 1, 1)),
    MAX_POOL("max.pool", new LayerSpec.MaxPool(2, 2)),
    AVERAGE_POOL("average.pool", new LayerSpec.AveragePool(2, 2)),
    FLATTEN("flatten", new LayerSpec.Flatten()),
    DROPOUT("dropout", new LayerSpec.Dropout(0.25f)),
    BATCH_NORM("batch.norm", new LayerSpec.BatchNorm()),
    SOFTMAX("softmax", new LayerSpec.Softmax());

    private final String id;
    private final LayerSpec fresh;

    LayerKind(String id, LayerSpec fresh) {
        this.id = id;
        this.fresh = fresh;
    }

    static LayerKind of(LayerSpec layer) {
        return switch (layer) {
            case LayerSpec.Dense _ -> DENSE;
            case LayerSpec.Activate _ -> ACTIVATION;
            case LayerSpec.Conv2d _ -> CONVOLUTION;
            case LayerSpec.MaxPool _ -> MAX_POOL;
            case LayerSpec.AveragePool _ -> AVERAGE_POOL;
            case LayerSpec.Flatten _ -> FLATTEN;
            case LayerSpec.Dropout _ -> DROPOUT;
            case LayerSpec.BatchNorm _ -> BATCH_NORM;
            case LayerSpec.Softmax _ -> SOFTMAX;
        };
    }

    /// The stable word in text keys.
    String id() {
        return id;
    }

    LayerSpec fresh() {
        return fresh;
    }
}
