"""A heat map of 512 x 512 numbers in matplotlib, all of them new in every frame, drawn the quick way: only the picture, into a kept canvas."""

import numpy
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from timing import median_seconds

SIDE = 512


def measure():
    figure = Figure(figsize=(SIDE / 100, SIDE / 100), dpi=100)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    x, y = numpy.meshgrid(numpy.arange(SIDE), numpy.arange(2 * SIDE))
    values = 0.5 + 0.5 * numpy.sin(0.013 * x) * numpy.cos(0.017 * y)
    picture = axes.imshow(values[:SIDE], cmap="viridis", vmin=0, vmax=1, interpolation="nearest", animated=True)
    canvas.draw()
    background = canvas.copy_from_bbox(figure.bbox)
    frame = 0

    def draw():
        nonlocal frame
        frame = (frame + 1) % SIDE
        canvas.restore_region(background)
        picture.set_data(values[frame : frame + SIDE])
        axes.draw_artist(picture)
        return canvas.buffer_rgba()

    return 1000 * median_seconds(draw, 100, 10)


if __name__ == "__main__":
    print(measure(), "ms a frame")
