"""One training step of the latent vector-neuron model of pusht-orbit in PyTorch, written well and written as it is published.

Both compute the same: encoder and residual predictor with 64 channels, squared error to the latent of a moving average of the encoder,
variance hinge, Muon. "Published" has channels before coordinates, norm and where in the non-linearity, and Muon matrix by matrix; "well"
has channels last, products and sums only, one batched Newton-Schulz for matrices of one shape and one call for the moving average.
"""

import torch
from timing import median_seconds

OBSERVED, ACTED, CHANNELS = 4, 1, 64
RATE, MOMENTUM, DECAY, HINGE = 0.02, 0.95, 0.99, 0.04
A, B, C = 3.4445, -4.7750, 2.0315


def weights(first):
    """Two vector-linear layers with their non-linearities, and a last one: [in, out]."""
    shapes = [(first, CHANNELS)] + [(CHANNELS, CHANNELS)] * 4
    return [(torch.randn(shape) / shape[0] ** 0.5).requires_grad_() for shape in shapes]


def relu_well(z, q):
    square = (q * q).sum(1, keepdim=True)
    length = (square + 1e-30).sqrt() + 1e-6
    against = torch.relu(-(z * q).sum(1, keepdim=True))
    return z + q * (against / (length * length))


def network_well(x, w):
    for linear, direction in ((w[0], w[1]), (w[2], w[3])):
        x = x @ linear
        x = relu_well(x, x @ direction)
    return x @ w[4]


def relu_published(z, q):
    unit = q / (q.norm(dim=-1, keepdim=True) + 1e-6)
    along = (z * unit).sum(-1, keepdim=True)
    return torch.where(along >= 0, z, z - along * unit)


def network_published(x, w):
    for linear, direction in ((w[0], w[1]), (w[2], w[3])):
        x = torch.einsum("nid,io->nod", x, linear)
        x = relu_published(x, torch.einsum("nid,io->nod", x, direction))
    return torch.einsum("nid,io->nod", x, w[4])


def orthogonalise(x):
    """Newton-Schulz on [..., in, out]."""
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    tall = x.shape[-2] > x.shape[-1]
    x = x.mT if tall else x
    for _ in range(5):
        gram = x @ x.mT
        x = A * x + (B * gram + C * (gram @ gram)) @ x
    return x.mT if tall else x


class Step:
    def __init__(self, well, batch):
        self.well = well
        shape = (lambda n: (batch, 2, n)) if well else (lambda n: (batch, n, 2))
        self.before, self.action, self.after = (torch.randn(shape(n)) for n in (OBSERVED, ACTED, OBSERVED))
        self.encoder, self.predictor = weights(OBSERVED), weights(CHANNELS + ACTED)
        self.target = [w.detach().clone() for w in self.encoder]
        self.parameters = self.encoder + self.predictor
        self.momenta = [torch.zeros_like(w) for w in self.parameters]
        by_shape = {}
        for i, w in enumerate(self.parameters):
            by_shape.setdefault(tuple(w.shape), []).append(i)
        self.groups = list(by_shape.values())

    def __call__(self):
        network, channels = (network_well, 2) if self.well else (network_published, 1)
        latent = network(self.before, self.encoder)
        with torch.no_grad():
            wanted = network(self.after, self.target)
        predicted = latent + network(torch.cat((latent, self.action), channels), self.predictor)
        spread = latent.flatten(1).var(0).add(1e-4).sqrt()
        loss = (predicted - wanted).square().mean() + HINGE * torch.relu(1 - spread).mean()
        loss.backward()
        with torch.no_grad():
            (self.update_well if self.well else self.update_published)()
        return loss.item()

    def update_well(self):
        gradients = [w.grad for w in self.parameters]
        torch._foreach_mul_(self.momenta, MOMENTUM)
        torch._foreach_add_(self.momenta, gradients)
        changes = torch._foreach_add(gradients, self.momenta, alpha=MOMENTUM)
        for group in self.groups:
            change = orthogonalise(torch.stack([changes[i] for i in group]))
            scale = max(1, change.shape[-1] / change.shape[-2]) ** 0.5
            torch._foreach_sub_([self.parameters[i] for i in group], list((RATE * scale * change).unbind()))
        torch._foreach_lerp_(self.target, self.encoder, 1 - DECAY)
        for w in self.parameters:
            w.grad = None

    def update_published(self):
        for w, momentum in zip(self.parameters, self.momenta):
            momentum.mul_(MOMENTUM).add_(w.grad)
            change = orthogonalise(w.grad.add(momentum, alpha=MOMENTUM))
            w.sub_(change, alpha=RATE * max(1, w.shape[1] / w.shape[0]) ** 0.5)
            w.grad = None
        for old, new in zip(self.target, self.encoder):
            old.mul_(DECAY).add_(new, alpha=1 - DECAY)


def measure(threads, batch):
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    return {name: 1000 * median_seconds(Step(well, batch), 200, 50) for name, well in (("well", True), ("published", False))}


if __name__ == "__main__":
    for threads in (1, 2):
        print(threads, "threads:", measure(threads, 256), "ms a step")
