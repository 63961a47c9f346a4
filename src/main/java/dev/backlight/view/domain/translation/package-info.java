/// The stage of a Transformer that translates numbers.
package dev.backlight.view.domain.translation;
