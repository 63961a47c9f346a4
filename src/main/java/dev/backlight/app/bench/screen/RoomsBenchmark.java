package dev.backlight.app.bench.screen;

import dev.backlight.app.bench.Benchmark;
import dev.backlight.app.bench.Digits;
import dev.backlight.app.picture.OffscreenTraining;
import dev.backlight.app.picture.OffscreenWindow;
import dev.backlight.app.window.Display;
import dev.backlight.app.window.Fx;
import dev.backlight.app.window.Workspaces;
import dev.backlight.controller.domain.DomainsWorkspace;
import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.data.picture.Split;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.window.Settings;
import dev.backlight.model.window.Theme;
import dev.backlight.training.recipe.ExperimentConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// How soon the rooms of the domains live, each window 1440 x 900, painted by the software renderer. `gallery` is
/// the first look at all rooms in the process and then a second in another window: `shown` until every card shows
/// at least the data of its room, `alive` until the last network has joined. Each room is then gone into in a
/// window of its own whose rooms have read nothing yet, and Play is pressed at once: `shown` is until the room
/// stands there whole, `moving` until a step that it has learned is on screen, `processor` what both took of all
/// cores, without what the virtual machine spends on compiling. The first rooms pay for what others use as well,
/// therefore all are gone into twice, and the second time counts; `first` is `moving` the first time.
public final class RoomsBenchmark implements Benchmark {
    private static final long FRAME_MILLIS = 4;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public Map<String, Object> run() {
        Split data = Digits.read();
        Display.startHeadless();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("firstGallery", gallery(data));
        List<String> rooms = names(data);
        Map<String, Double> first = new LinkedHashMap<>();
        rooms.forEach(room -> first.put(room, enter(data, room).get("movingMillis")));
        figures.put("gallery", gallery(data));
        for (String room : rooms) {
            Map<String, Double> figure = enter(data, room);
            figure.put("firstMovingMillis", first.get(room));
            figures.put(room, figure);
        }
        return figures;
    }

    private static List<String> names(Split data) {
        try (Fresh fresh = Fresh.of(data)) {
            return Fx.call(() -> fresh.workspaces().domains().rooms().stream()
                    .map(DomainRoom::id)
                    .toList());
        }
    }

    private static Map<String, Double> gallery(Split data) {
        try (Fresh fresh = Fresh.of(data)) {
            Map<String, Double> figures = new LinkedHashMap<>();
            long begun = System.nanoTime();
            Fx.run(() -> fresh.settings().workspaceProperty().set(DomainsWorkspace.ID));
            fresh.paintUntil(fresh.workspaces().domains()::isShown);
            figures.put("shownMillis", millis(begun));
            fresh.paintUntil(fresh.workspaces()::isSettled);
            figures.put("aliveMillis", millis(begun));
            return figures;
        }
    }

    private static Map<String, Double> enter(Split data, String room) {
        try (Fresh fresh = Fresh.of(data)) {
            DomainsWorkspace domains = fresh.workspaces().domains();
            Map<String, Double> figures = new LinkedHashMap<>();
            long used = processor();
            long begun = System.nanoTime();
            Fx.run(() -> {
                domains.enter(room);
                fresh.settings().workspaceProperty().set(DomainsWorkspace.ID);
            });
            fresh.paintUntil(() -> domains.openProperty().get() != null);
            figures.put("shownMillis", millis(begun));
            RunModel<?> run = Fx.call(() -> domains.openProperty().get().run());
            Fx.run(run::play);
            fresh.paintUntil(() -> run.snapshotProperty().get().step() > 0);
            figures.put("movingMillis", millis(begun));
            figures.put("processorMillis", (processor() - used) / 1e6);
            return figures;
        }
    }

    /// A window that shows digits, whose rooms have read nothing yet.
    private record Fresh(Settings settings, Workspaces workspaces, OffscreenWindow window) implements AutoCloseable {
        static Fresh of(Split data) {
            return Fx.call(() -> {
                Settings settings = Settings.inMemory(Theme.LIGHT, Locale.ENGLISH);
                Workspaces all = new Workspaces(new DigitsModel(data, ExperimentConfig.article(), 1), settings);
                OffscreenWindow window = new OffscreenWindow(all, WIDTH, HEIGHT);
                window.paint();
                return new Fresh(settings, all, window);
            });
        }

        /// Brings everything up to date frame by frame, as the window does, and paints it when that is reached.
        void paintUntil(BooleanSupplier reached) {
            while (!Fx.call(() -> {
                workspaces.pump();
                window.layout();
                return reached.getAsBoolean();
            })) {
                OffscreenTraining.pause(FRAME_MILLIS);
            }
            Fx.call(window::paint);
        }

        @Override
        public void close() {
            Fx.run(window::close);
            workspaces.close();
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
