/// A network that invents points and one that tells them from real ones (Goodfellow and others 2014).
package dev.backlight.training.inventing;
