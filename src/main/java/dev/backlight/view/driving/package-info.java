/// The road with its cars, and what goes on in the leading one.
package dev.backlight.view.driving;
