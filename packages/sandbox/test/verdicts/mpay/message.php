<?php
// Reads what is sent: a flat object, in an envelope or not, signed by the merchant.

function field(bool $right): void
{
    refuse_unless($right, 'field');
}

/** One flat object; numbers keep the digits that they were sent with. */
function flat(string $text): array
{
    refuse_unless(preg_match('//u', $text) === 1, 'body');
    $object = json_decode($text);
    refuse_unless($object instanceof stdClass, 'body');
    $fields = [];
    $digits = numbers($text);
    foreach (json_decode($text, true) as $name => $value) {
        if ($value === null) {
            continue;
        }
        field(!is_array($value));
        $fields[$name] = match (true) {
            is_bool($value) => $value ? 'true' : 'false',
            is_string($value) => $value,
            default => $digits[$name],
        };
    }
    return $fields;
}

/** The members that are numbers, by the names of the outermost object, as they stand in the text. */
function numbers(string $text): array
{
    preg_match_all('/"(?:[^"\\\\]|\\\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+/s', $text, $found);
    $numbers = [];
    $depth = 0;
    foreach ($found[0] as $index => $token) {
        $depth += match ($token) { '{', '[' => 1, '}', ']' => -1, default => 0 };
        if ($token === ':' && $depth === 1) {
            $numbers[json_decode($found[0][$index - 1])] = $found[0][$index + 1];
        }
    }
    return $numbers;
}

function unsealed(string $sealed, string $privateKey): string
{
    $parts = explode('$', $sealed);
    refuse_unless(count($parts) === 6 && $parts[0] === 'lianpay1_0_1', 'envelope');
    [, $hmac, $aes, $nonce, $ciphertext, $mac] = $parts;
    // read once: reading it takes longer than opening an envelope
    static $keys = [];
    $key = $keys[$privateKey] ??= openssl_pkey_get_private($privateKey);
    $opened = openssl_private_decrypt(base64_decode($hmac), $hmacKey, $key, OPENSSL_PKCS1_OAEP_PADDING)
        && openssl_private_decrypt(base64_decode($aes), $aesKey, $key, OPENSSL_PKCS1_OAEP_PADDING);
    refuse_unless($opened, 'envelope');
    $code = hash_hmac('sha256', "$nonce\$$ciphertext", $hmacKey, true);
    refuse_unless(hash_equals($code, (string) base64_decode($mac)), 'envelope');
    $counter = base64_decode($nonce) . "\0\0\0\0\0\0\0\1";
    return openssl_decrypt(base64_decode($ciphertext), 'aes-256-ctr', $aesKey, OPENSSL_RAW_DATA, $counter);
}

function verify(array $fields, string $publicKey): void
{
    field(($fields['sign_type'] ?? '') !== '' && strtoupper($fields['sign_type']) === 'RSA');
    field(($fields['sign'] ?? '') !== '');
    $signature = base64_decode($fields['sign'], true);
    refuse_unless($signature !== false && base64_encode($signature) === $fields['sign'], 'signature');
    unset($fields['sign']);
    ksort($fields, SORT_STRING);
    $pairs = [];
    foreach ($fields as $name => $value) {
        if ($value !== '') {
            $pairs[] = "$name=$value";
        }
    }
    $fits = openssl_verify(implode('&', $pairs), $signature, $publicKey, OPENSSL_ALGO_MD5);
    refuse_unless($fits === 1, 'signature');
}
