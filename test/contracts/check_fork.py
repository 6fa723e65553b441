"""Checks the signatures of a fork, in Python without libraries, written from the pages of docs/spec alone.

statement.md (S1, S3, S4, S6 to S9), identity.md (the bytes of a log), documents.md (D1, D3, D7), fork.md (F2, F3).
Left out: schemas of kinds, witnesses, weak keys, heads. `python3 check_fork.py FOLDER` ends with 20 where something is wrong.
"""

import hashlib
import json
import pathlib
import sys

A58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def sha(data):
    return hashlib.sha256(data).digest()


def b58(data):
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = A58[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def unb58(text):
    number = 0
    for sign in text:
        number = number * 58 + A58.index(sign)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def jcs(value):
    """RFC 8785 for what a statement may hold (S2): no null, no fraction; keys by UTF-16."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(jcs(key) + ":" + jcs(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(jcs, value)) + "]"
    if value is None or isinstance(value, float):
        raise ValueError("S2")
    return json.dumps(value, ensure_ascii=False)


P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # RFC 8032
D = -121665 * pow(121666, -1, P) % P


def plus(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        q, p, n = plus(q, p) if n & 1 else q, plus(p, p), n >> 1
    return q


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign):
        raise ValueError("no point")
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def verifies(key, signature, message):
    r, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), plus(r, times(h, point(key)))
    same = (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
    return len(signature) == 64 and s < L and same


def digest(text):
    return "z" + b58(b"\x12\x20" + sha(text.encode()))


def hash_of(text):
    return b58(b"\x12\x20" + sha(text.encode()))


def without(value, *names):
    return {name: of for name, of in value.items() if name not in names}


def check_proof(said, proof, multikey):
    """S6, S8"""
    raw = unb58(multikey[1:])
    assert raw[:2] == b"\xed\x01" and len(raw) == 34 and "z" + b58(raw) == multikey, "S8"
    message = sha(jcs(without(proof, "proofValue")).encode()) + sha(jcs(without(said, "proof")).encode())
    assert verifies(raw[2:], unb58(proof["proofValue"][1:]), message), "S6"


def document_id(kind, owner, name):
    """D1"""
    raw = sha("\0".join(["commonshelf-document/1", kind, owner, name]).encode())[:16]
    return b58(raw + sha(sha(raw))[:4])


def read_log(scid, entries):
    """S9: of every branch, the DIDs and the keys that ever signed statements."""
    keys, dids = set(), set()

    def check(entry, before, params):
        if before is None:
            first = jcs({**without(entry, "proof"), "versionId": scid})
            assert hash_of(first.replace(scid, "{SCID}")) == scid == params["scid"], "SCID"
        else:
            spent = [hash_of(key) for key in params["updateKeys"]]
            assert all(key in before["nextKeyHashes"] for key in spent), "update keys"
        [proof] = entry["proof"]
        key = proof["verificationMethod"].split("#")[1]
        assert key in params["updateKeys"] and "@context" not in proof, "update key"
        check_proof(entry, proof, key)
        state = entry["state"]
        assert state["id"].split(":")[2] == scid, "DID"
        dids.add(state["id"])
        keys.update(method.split("#")[1] for method in state.get("assertionMethod", []))

    def follow(number, previous, before):
        for entry in entries:
            place, entry_hash = entry["versionId"].split("-")
            body = {**without(entry, "proof"), "versionId": previous}
            if int(place) != number or hash_of(jcs(body)) != entry_hash:
                continue
            params = {**(before or {}), **entry["parameters"]}
            check(entry, before, params)
            follow(number + 1, entry["versionId"], params)

    follow(1, scid, None)
    return keys, dids


def check_statement(said, document, identities, statements):
    did, key = said["proof"]["verificationMethod"].split("#")
    keys, dids = identities[said["issuer"].split(":")[2]]
    assert did == said["issuer"] and did in dids and key in keys, "S7, S9"
    assert said["document"] == "automerge:" + document["id"], "S3"
    assert said["proof"]["@context"] == said["@context"], "S6"
    if said["sequence"] == 1:
        assert "previousDigest" not in said, "D3"
    else:
        before, its_document = statements[said["previousDigest"]]
        assert its_document is document and before["sequence"] == said["sequence"] - 1, "D3"
        assert before["proof"]["verificationMethod"].split("#")[1] == key, "D3"
    check_proof(said, said["proof"], key)


def main(fork):
    statements, logs, wrong = {}, {}, []

    def guarded(name, check):
        try:
            return check()
        except (AssertionError, KeyError, ValueError) as fault:
            wrong.append(f"{name}: {fault}")
            return None

    for document in json.loads((fork / "commons.lock.json").read_text("utf-8"))["documents"]:
        kind, name = document["type"], document["id"]
        if document_id(kind, document["owner"], document["name"]) != name:
            wrong.append(f"{name}: D1")
        lines = (fork / "statements" / kind / f"{name}.ndjson").read_bytes().decode().split("\n")[:-1]
        if lines != sorted(set(lines), key=digest):
            wrong.append(f"{name}: F2")
        for line in lines:
            said = json.loads(line)
            if guarded(digest(line), lambda: jcs(said)) != line:
                wrong.append(f"{digest(line)}: S1")
            elif "versionId" in said:
                logs.setdefault(document["owner"], []).append(said)
            elif isinstance(said, dict):
                statements[digest(line)] = (said, document)
    identities = {scid: guarded(scid, lambda: read_log(scid, log)) or (set(), set()) for scid, log in logs.items()}
    for name, (said, document) in statements.items():
        guarded(name, lambda: check_statement(said, document, identities, statements))
    print(*wrong, f"{len(statements)} statements and {len(logs)} identities read, {len(wrong)} faults", sep="\n")
    return 20 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
