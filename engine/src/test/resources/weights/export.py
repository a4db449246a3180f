"""Writes the weights and outputs that PyTorchFilesTest compares with: small models of every type, initialised by torch, exported as
safetensors, and what torch computes with them. Run with torch 2.7.1 and safetensors 0.8.0: python export.py"""
import json
import torch
from safetensors.torch import save_file
from torch import nn


def mlp(*widths, norm=False):
    layers = []
    for i, (a, b) in enumerate(zip(widths, widths[1:])):
        last = i == len(widths) - 2
        layers += [nn.Linear(a, b)] + ([nn.LayerNorm(b)] if norm and not last else []) + ([] if last else [nn.ReLU()])
    return nn.Sequential(*layers)


class VectorLinear(nn.Linear):  # on the last axis of [n, d, channels]
    def __init__(self, a, b):
        super().__init__(a, b, bias=False)


class VectorRelu(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.direction = nn.Linear(channels, channels, bias=False)

    def forward(self, x):
        q = self.direction(x)
        inner = (x * q).sum(1, keepdim=True)
        return x - q * inner.clamp(max=0) / (q.norm(dim=1, keepdim=True) + 1e-6) ** 2


class Turning(nn.Module):  # x A + (J x) B: all that commutes with SO(2)
    def __init__(self, a, b):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(b, a) / (2 * a) ** 0.5)
        self.turned = nn.Parameter(torch.randn(b, a) / (2 * a) ** 0.5)

    def forward(self, x):
        j = torch.stack([-x[:, 1], x[:, 0]], 1)
        return x @ self.weight.T + j @ self.turned.T


class TurningRelu(Turning):
    def __init__(self, channels):
        super().__init__(channels, channels)

    def forward(self, x):
        q = super().forward(x)
        inner = (x * q).sum(1, keepdim=True)
        return x - q * inner.clamp(max=0) / (q.norm(dim=1, keepdim=True) + 1e-6) ** 2


def stack(a, width, b, linear=VectorLinear, relu=VectorRelu):
    return nn.Sequential(linear(a, width), relu(width), linear(width, width), relu(width), linear(width, b))


def vectors(rows):  # interleaved x, y of each vector to [n, 2, channels]
    return rows.reshape(len(rows), -1, 2).transpose(1, 2)


def rows(x):
    return x.transpose(1, 2).reshape(len(x), -1)


class Forward(nn.Module):
    def __init__(self, network, flat):
        super().__init__()
        self.network, self.flat = network, flat

    def forward(self, seen, action):
        both = torch.cat([seen, action], 1)
        change = self.network(both) if self.flat else rows(self.network(vectors(both)))
        out = seen + change
        unit = out[:, 6:8]  # block direction
        return torch.cat([out[:, :6], unit / (unit.norm(dim=1, keepdim=True) + 1e-6)], 1)


class Latent(nn.Module):
    def __init__(self, encoder, predictor, flat):
        super().__init__()
        self.encoder, self.predictor, self.flat = encoder, predictor, flat

    def encode(self, seen):
        return self.encoder(seen) if self.flat else rows(self.encoder(vectors(seen)))

    def forward(self, seen, action):
        z = self.encode(seen)
        both = torch.cat([z, action], 1)
        return z + (self.predictor(both) if self.flat else rows(self.predictor(vectors(both))))


torch.manual_seed(7)
torch.set_default_dtype(torch.float64)
models = {
    "forward-mlp": Forward(mlp(10, 6, 6, 8), True),
    "forward-vector-neurons": Forward(stack(5, 6, 4), False),
    "forward-complete": Forward(stack(5, 6, 4, Turning, TurningRelu), False),
    "latent-mlp": Latent(mlp(8, 6, 6, 8), mlp(10, 5, 5, 8, norm=True), True),
    "latent-vector-neurons": Latent(stack(4, 6, 3), stack(4, 6, 3), False),
}
seen, action = torch.randn(6, 8), torch.randn(6, 2)
outputs = {"seen": seen.tolist(), "action": action.tolist()}
for name, model in models.items():
    for parameter in model.parameters():  # gains and biases that start at 1 and 0 too
        parameter.data += 0.1 * torch.randn_like(parameter)
    for dtype in (torch.float64, torch.float32):
        model.to(dtype)
        label = str(dtype).removeprefix("torch.")
        save_file({key: value.contiguous() for key, value in model.state_dict().items()}, f"{name}.{label}.safetensors")
        with torch.no_grad():
            if name == "latent-mlp" and dtype == torch.float64:
                outputs[f"{name}.{label}.epsilon"] = model(seen, action).tolist()
                for layer in model.modules():  # what the engine adds: the float nearest to 1e-5
                    if isinstance(layer, nn.LayerNorm):
                        layer.eps = torch.tensor(1e-5, dtype=torch.float32).item()
            outputs[f"{name}.{label}"] = model(seen.to(dtype), action.to(dtype)).tolist()
            if isinstance(model, Latent):
                outputs[f"{name}.{label}.latent"] = model.encode(seen.to(dtype)).tolist()
named = models["forward-mlp"].to(torch.float16).state_dict()
save_file({f"network.linear{int(key.split('.')[1]) // 2 + 1}.{key.split('.')[2]}": value for key, value in named.items()},
          "forward-mlp.float16.safetensors")
with open("outputs.json", "w") as file:
    json.dump(outputs, file)
    file.write("\n")
