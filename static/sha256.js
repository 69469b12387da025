/* SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal: `dossier.sha256(text)`. Browsers offer theirs, crypto.subtle, neither on
   plain HTTP nor from the disk. Needs normalise.js, which makes `dossier`. */
(function () {
  "use strict";

  var ROUNDS = [], STATE = [];

  for (var prime = 2; ROUNDS.length < 64; prime++) {
    for (var by = 2; by * by <= prime && prime % by; by++);
    if (by * by > prime) {
      if (STATE.length < 8) STATE.push(fraction(Math.sqrt(prime)));
      ROUNDS.push(fraction(Math.cbrt(prime)));
    }
  }

  function fraction(number) { return (number - Math.floor(number)) * 4294967296 | 0; }

  function turn(word, by) { return word >>> by | word << 32 - by; }

  function sha256(text) {
    var bytes = new TextEncoder().encode(text), length = bytes.length, blocks = Math.ceil((length + 9) / 64);
    var data = new DataView(new ArrayBuffer(blocks * 64)), state = STATE.slice(), words = new Int32Array(64), block, i;
    new Uint8Array(data.buffer).set(bytes);
    data.setUint8(length, 128);
    data.setUint32(blocks * 64 - 8, Math.floor(length / 536870912));
    data.setUint32(blocks * 64 - 4, length << 3 >>> 0);
    for (block = 0; block < blocks; block++) {
      var a = state.slice(), one, two;
      for (i = 0; i < 64; i++) {
        if (i < 16) words[i] = data.getInt32(block * 64 + i * 4);
        else {
          one = words[i - 15];
          two = words[i - 2];
          words[i] = (turn(one, 7) ^ turn(one, 18) ^ one >>> 3) + (turn(two, 17) ^ turn(two, 19) ^ two >>> 10) + words[i - 16] + words[i - 7];
        }
        one = (turn(a[4], 6) ^ turn(a[4], 11) ^ turn(a[4], 25)) + (a[4] & a[5] ^ ~a[4] & a[6]) + a[7] + ROUNDS[i] + words[i];
        two = (turn(a[0], 2) ^ turn(a[0], 13) ^ turn(a[0], 22)) + (a[0] & a[1] ^ a[0] & a[2] ^ a[1] & a[2]);
        a = [one + two | 0, a[0], a[1], a[2], a[3] + one | 0, a[4], a[5], a[6]];
      }
      state = state.map(function (word, number) { return word + a[number] | 0; });
    }
    return state.map(function (word) { return (word >>> 0).toString(16).padStart(8, "0"); }).join("");
  }

  window.dossier.sha256 = sha256;
})();
