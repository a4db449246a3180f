/** What leaves the program: figures under their captions, the numbers behind them, and tables, each in a form that others read. */
@NullMarked
package org.orbitarium.engine.figures.export;

import org.jspecify.annotations.NullMarked;
