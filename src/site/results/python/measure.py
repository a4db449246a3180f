"""Writes performance-python.json beside this folder: the same work as our benchmarks, in Python on this machine.

Needs gym-pusht, torch and matplotlib: pip install gym-pusht torch matplotlib
"""

import importlib.metadata
import json
import os
import pathlib
import platform

import heat_map
import latent_step
import pusht


def main():
    load = os.getloadavg()[0]
    found = {
        "python": platform.python_version(),
        "packages": {name: importlib.metadata.version(name) for name in ("gym-pusht", "pymunk", "torch", "numpy", "matplotlib")},
        "cores": os.cpu_count(),
        "load average before": round(load, 2),
        "physics steps a second": pusht.measure(),
        "latent step ms": {
            f"{threads} threads": {f"batch {batch}": latent_step.measure(threads, batch) for batch in (128, 256)} for threads in (1, 2)
        },
        "heat map ms": heat_map.measure(),
    }
    file = pathlib.Path(__file__).resolve().parent.parent / "performance-python.json"
    file.write_text(json.dumps(found, indent=2) + "\n")
    print(file.read_text())


if __name__ == "__main__":
    main()
