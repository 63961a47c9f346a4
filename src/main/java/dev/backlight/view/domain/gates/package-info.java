/// One unit of a recurrent network over time, gate by gate.
package dev.backlight.view.domain.gates;
