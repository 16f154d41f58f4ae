package org.lectern.benchmarks.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine, and which of its models it uses.
 *
 * @param engine the engine
 * @param model one of its models, or null where it has no choice
 */
public record EngineChoice(Engine engine, @Nullable String model) {

    public EngineChoice {
        Objects.requireNonNull(engine, "engine");
        if (model != null && !engine.models().contains(model)) {
            throw new IllegalArgumentException(
                    engine.models().isEmpty()
                            ? "The engine '%s' has no choice of models, so model '%s' does not apply. Leave out --model."
                                    .formatted(engine, model)
                            : "The engine '%s' has no model '%s'. Choose one of %s."
                                    .formatted(engine, model, String.join(", ", engine.models())));
        }
    }

    /** Returns the engine, and its model in brackets. */
    @Override
    public String toString() {
        return model == null ? engine.word() : "%s (%s)".formatted(engine, model);
    }

    /** Returns an engine with the model that it has unless told otherwise. */
    public static EngineChoice of(Engine engine) {
        return of(engine, null);
    }

    /** Returns an engine with a model, or with the one that it has unless told otherwise. */
    public static EngineChoice of(Engine engine, @Nullable String model) {
        return new EngineChoice(
                engine,
                model != null || engine.models().isEmpty()
                        ? model
                        : engine.models().get(0));
    }
}
