<?php
// Signs, seals and verifies as the gateway's PHP demos do. One line of JSON in, one line out.
error_reporting(0);

function signedText(array $fields, array $unsigned): string
{
    ksort($fields, SORT_STRING);
    $pairs = [];
    foreach ($fields as $name => $value) {
        if ($name !== 'sign' && $value !== '' && !in_array($name, $unsigned, true)) {
            $pairs[] = $name . '=' . $value;
        }
    }
    return implode('&', $pairs);
}

function algorithm(string $signType): int
{
    return strtoupper($signType) === 'RSA' ? OPENSSL_ALGO_MD5 : OPENSSL_ALGO_SHA256;
}

/** Each key is read once: reading it takes longer than signing. */
function privateKey(string $pem): OpenSSLAsymmetricKey
{
    static $keys = [];
    return $keys[$pem] ??= openssl_pkey_get_private($pem);
}

function publicKey(string $pem): OpenSSLAsymmetricKey
{
    static $keys = [];
    return $keys[$pem] ??= openssl_pkey_get_public($pem);
}

function randomText(int $length): string
{
    $letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    $text = '';
    while (strlen($text) < $length) {
        $text .= $letters[random_int(0, 35)];
    }
    return $text;
}

function sealed(string $message, string $publicKey): string
{
    [$hmacKey, $aesKey, $nonce] = [randomText(32), randomText(32), randomText(8)];
    $wrapped = [];
    foreach ([$hmacKey, $aesKey] as $key) {
        openssl_public_encrypt($key, $bytes, publicKey($publicKey), OPENSSL_PKCS1_OAEP_PADDING);
        $wrapped[] = base64_encode($bytes);
    }
    $counter = $nonce . "\0\0\0\0\0\0\0\1";
    $ciphertext = openssl_encrypt($message, 'aes-256-ctr', $aesKey, OPENSSL_RAW_DATA, $counter);
    $body = base64_encode($nonce) . '$' . base64_encode($ciphertext);
    $mac = base64_encode(hash_hmac('sha256', $body, $hmacKey, true));
    return implode('$', ['lianpay1_0_1', ...$wrapped, $body, $mac]);
}

$calls = [
    // The whole body of a call, sealed or not.
    'request' => function ($case) {
        $fields = $case['fields'];
        $text = signedText($fields, []);
        openssl_sign($text, $sign, privateKey($case['privateKey']), algorithm($fields['sign_type']));
        $message = json_encode([...$fields, 'sign' => base64_encode($sign)]);
        if (!$case['sealed']) {
            return $message;
        }
        $outer = ['oid_partner' => $fields['oid_partner'], 'pay_load' => sealed($message, $case['publicKey'])];
        return json_encode($outer);
    },
    // Whether a message of the gateway's is signed, but for the fields named.
    'isSigned' => function ($case) {
        $fields = json_decode($case['message'], true);
        $text = signedText($fields, $case['unsigned']);
        $sign = base64_decode($fields['sign'], true);
        return openssl_verify($text, $sign, publicKey($case['publicKey']), algorithm($fields['sign_type'])) === 1;
    },
];

while (($line = fgets(STDIN)) !== false) {
    $answers = array_map(fn($case) => $calls[$case['call']]($case), json_decode($line, true));
    echo json_encode($answers), "\n";
}
