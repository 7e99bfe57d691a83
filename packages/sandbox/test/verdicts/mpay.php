<?php
// Judges requests as MPAY does: which are taken, and why the others are not.
require __DIR__ . '/common.php';

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

function dated(string $text): bool
{
    $date = DateTimeImmutable::createFromFormat('!YmdHis', $text);
    return strlen($text) === 14 && $date !== false && $date->format('YmdHis') === $text;
}

function amount(string $text): bool
{
    return preg_match('/\A\d{1,9}\.\d\d\z/', $text) === 1 && (float) $text >= 0.01 && (float) $text <= 99999999;
}

const FORMATS = [
    'busi_partner' => '/\A(101001|109001)\z/', 'valid_order' => '/\A[1-9]\d{0,5}\z/', 'pay_type' => '/\A([23PD]|27)\z/',
    'card_no' => '/\A\d{13,19}\z/', 'bank_code' => '/\A\d{8}\z/', 'bind_mob' => '/\A1\d{10}\z/', 'id_type' => '/\A[0-9X]\z/',
    'id_no' => '/\A(\d{15}|\d{17}[\dXx])\z/', 'vali_date' => '/\A\d{4}\z/', 'cvv2' => '/\A\d{3,4}\z/',
    'verify_code' => '/\A\d{1,6}\z/', 'query_version' => '/\A(1\.0|1\.1|4\.0)\z/',
    'no_order' => '/\A.{0,32}\z/su', 'user_id' => '/\A.{0,32}\z/su', 'name_goods' => '/\A.{0,40}\z/su',
    'info_order' => '/\A.{0,255}\z/su', 'no_agree' => '/\A.{0,32}\z/su',
    'notify_url' => '~\A(?=.{0,128}\z)https?://[a-z0-9.-]+(:\d+)?([/?#].*)?\z~is',
];

function formats(array $fields, array $required): void
{
    foreach ($required as $name) {
        field(($fields[$name] ?? '') !== '');
    }
    foreach ($fields as $name => $value) {
        if ($value === '') {
            continue;
        }
        field(!isset(FORMATS[$name]) || preg_match(FORMATS[$name], $value) === 1);
        field($name !== 'dt_order' || dated($value));
        field($name !== 'money_order' || amount($value));
        field($name !== 'risk_item' || json_decode($value) instanceof stdClass);
    }
}

/** By the last four digits of the card: what is said to the application, and to the code. */
const REFUSED = ['0001' => 'failed', '0008' => 'waiting'];

/** The end of a payment that waits for nothing more. */
function conclude(array &$order, ?string $agreement): void
{
    $fate = substr($order['card'], -4);
    if (isset(REFUSED[$fate])) {
        $order['stage'] = REFUSED[$fate];
        $order['token'] = null;
        throw new Refused('declined');
    }
    if (in_array($fate, ['0004', '0005', '0006'], true)) {
        $order['stage'] = 'bank';
        refuse_unless($fate !== '0006', 'undecided');
        return;
    }
    $order['stage'] = 'paid';
    $order['agreement'] = $agreement;
}

function apply(array $fields, array &$orders, array $issued): void
{
    $agreed = ($fields['no_agree'] ?? '') !== '';
    $always = ['user_id', 'busi_partner', 'no_order', 'dt_order', 'name_goods', 'money_order', 'notify_url', 'risk_item', 'pay_type'];
    formats($fields, $agreed ? $always : [...$always, 'card_no', 'acct_name', 'bind_mob', 'id_type', 'id_no']);
    field(preg_match('/\A\d{4}\z/', (string) (json_decode($fields['risk_item'], true)['frms_ware_category'] ?? '')) === 1);
    $month = substr($fields['vali_date'] ?? '', 2);
    refuse_unless($month === '' || ((int) $month >= 1 && (int) $month <= 12), 'declined');

    $known = array_filter($orders, fn($order) => $order['agreement'] !== null
        && $order['merchant'] === $fields['oid_partner'] && $order['user'] === $fields['user_id']);
    if ($agreed) {
        $of = array_filter($known, fn($order) => $order['agreement'] === $fields['no_agree']);
        refuse_unless($of !== [], 'agreement');
        ['card' => $card, 'person' => $person] = reset($of);
    } else {
        ['card_no' => $card, 'id_no' => $person] = $fields;
        foreach ($known as $order) {
            refuse_unless($order['person'] === $person, 'declined');
        }
    }

    $name = "{$fields['oid_partner']} {$fields['no_order']} {$fields['dt_order']}";
    $earlier = $orders[$name] ?? null;
    if ($earlier !== null) {
        refuse_unless(!in_array($earlier['stage'], ['paid', 'bank'], true), 'duplicate');
        refuse_unless((float) $earlier['money'] === (float) $fields['money_order'], 'duplicate');
    }
    $fate = substr($card, -4);
    refuse_unless($agreed || $fate !== '0002', 'declined');
    $orders[$name] = [
        'merchant' => $fields['oid_partner'], 'number' => $fields['no_order'], 'money' => $earlier['money'] ?? $fields['money_order'],
        'user' => $fields['user_id'], 'card' => $card, 'person' => $person,
        'stage' => 'waiting', 'token' => null, 'wrong' => 0, 'agreement' => null,
    ];
    if ($fate === '0003') {
        conclude($orders[$name], $issued['agreement']);
        return;
    }
    refuse_unless($fate !== '0007', 'undecided');
    $orders[$name]['stage'] = 'sms';
    $orders[$name]['token'] = $issued['token'];
}

function confirm(array $fields, array &$orders, array $issued): void
{
    formats($fields, ['no_order', 'token', 'money_order', 'verify_code']);
    $names = array_keys(array_filter($orders, fn($order) => $order['merchant'] === $fields['oid_partner']
        && $order['number'] === $fields['no_order'] && $order['token'] === $fields['token']));
    refuse_unless($names !== [], 'token');
    $order = &$orders[end($names)];
    refuse_unless(!in_array($order['stage'], ['paid', 'bank'], true), 'duplicate');
    refuse_unless((float) $order['money'] === (float) $fields['money_order'], 'amount');
    if ($order['wrong'] >= 3 || $fields['verify_code'] !== '123456') {
        $order['wrong']++;
        throw new Refused('code');
    }
    conclude($order, $issued['agreement']);
}

function query(array $fields, array $orders): void
{
    $number = $fields['oid_paybill'] ?? '';
    formats($fields, $number === '' ? ['no_order', 'dt_order'] : []);
    // None of the questions knows a number of the gateway's.
    $name = "{$fields['oid_partner']} {$fields['no_order']} {$fields['dt_order']}";
    refuse_unless($number === '' && isset($orders[$name]), 'not-found');
}

run(function (array $request, array $merchants, array &$orders): void {
    $type = strtolower(trim(explode(';', $request['type'])[0]));
    refuse_unless($request['method'] === 'POST' && $type === 'application/json', 'body');
    $fields = flat(base64_decode($request['body']));
    $id = $fields['oid_partner'] ?? '';
    field($id !== '');
    refuse_unless(isset($merchants[$id]), 'merchant');
    if ($request['path'] === '/v1/bankcardprepay') {
        field(($fields['pay_load'] ?? '') !== '');
        $fields = flat(unsealed($fields['pay_load'], $merchants[$id]['platformPrivateKey']));
        field(($fields['oid_partner'] ?? '') === $id);
    }
    verify($fields, $merchants[$id]['publicKey']);
    match ($request['path']) {
        '/v1/bankcardprepay' => apply($fields, $orders, $request['issued']),
        '/v1/bankcardpay' => confirm($fields, $orders, $request['issued']),
        '/orderquery.htm' => query($fields, $orders),
    };
});
