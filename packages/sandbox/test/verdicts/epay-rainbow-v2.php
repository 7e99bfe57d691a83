<?php
// Judges requests as a Rainbow gateway does by its second protocol: which are taken, and why the others are not.
require __DIR__ . '/common.php';
require __DIR__ . '/rainbow/book.php';

function check_rsa(array $fields, array $merchant, array $issued): void
{
    refuse_unless(($fields['sign_type'] ?? '') === 'RSA', 'signature');
    $timestamp = $fields['timestamp'] ?? '';
    refuse_unless(is_string($timestamp) && preg_match('/\A\d{10}\z/', $timestamp) === 1, 'timestamp');
    refuse_unless(abs(intdiv($issued['at'], 1000) - (int) $timestamp) <= 300, 'timestamp');
    refuse_unless(isset($fields['sign']), 'signature');
    $signed = array_filter($fields, fn($value) => !is_array($value) && trim($value) !== '');
    unset($signed['sign'], $signed['sign_type']);
    ksort($signed, SORT_STRING);
    $pairs = array_map(fn($name, $value) => "$name=$value", array_keys($signed), $signed);
    $sign = is_array($fields['sign']) ? '' : base64_decode($fields['sign']);
    $result = openssl_verify(implode('&', $pairs), $sign, $merchant['publicKey'], OPENSSL_ALGO_SHA256);
    refuse_unless($result === 1, 'signature');
}

function create(array $fields, array $merchant, array &$book, array $issued): void
{
    $method = ($fields['device'] ?? '') === 'jump' ? 'jump' : $fields['method'] ?? '';
    $required = ['out_trade_no', 'notify_url', 'name', 'money', 'type', 'clientip'];
    check_fields($fields, $method === 'scan' ? array_diff($required, ['type']) : $required);
    refuse_unless($method !== 'jsapi' || !empty($fields['sub_openid']), 'field');
    refuse_unless($method !== 'jsapi' || $fields['type'] !== 'wxpay' || !empty($fields['sub_appid']), 'field');
    refuse_unless($method !== 'scan' || !empty($fields['auth_code']), 'field');
    $type = $fields['type'] ?? '';
    if (empty($type)) {
        $type = scanned($fields['auth_code']);
        refuse_unless($type !== null, 'field');
    }
    place($fields, $type, $merchant, $book, $issued);
    if ($method === 'scan') {
        $book['paid'][$issued['number']] = (float) two_decimals($fields['money']);
    }
}

function scanned(string $code): ?string
{
    return match (1) {
        preg_match('/\A1[0-5]\d{16}\z/', $code) => 'wxpay',
        preg_match('/\A(2[5-9]|30)\d{14,22}\z/', $code) => 'alipay',
        preg_match('/\A91\d{16}\z/', $code) => 'qqpay',
        default => null,
    };
}

/** Whatever is asked of an order by its number. */
function named(array $fields, array $merchant, array $book): array
{
    $order = find($fields, $merchant, $book);
    refuse_unless($order !== false, 'field');
    refuse_unless($order !== null, 'not-found');
    return $order;
}

function give_back(array $fields, array $merchant, array &$book): void
{
    $money = refund_money($fields);
    $order = find($fields, $merchant, $book);
    refuse_unless($order !== false, 'field');
    refuse_unless($order !== null || !empty($fields['trade_no']), 'not-found');
    $number = $fields['out_refund_no'] ?? '';
    $name = strlen($number) > 5 ? "{$merchant['id']} $number" : null;
    if ($name !== null && isset($book['refunds'][$name])) {
        return;
    }
    refuse_unless($order !== null, 'not-found');
    refund($order, $money, true, $book);
    if ($name !== null) {
        $book['refunds'][$name] = true;
    }
}

function close_order(array $fields, array $merchant, array &$book): void
{
    $order = named($fields, $merchant, $book);
    refuse_unless(!isset($book['paid'][$order['number']]), 'state');
    $book['closed'][$order['number']] = true;
}

function query_refund(array $fields, array $merchant, array $book): void
{
    // By number of the gateway: none of the questions knows one.
    refuse_unless(empty($fields['refund_no']), 'not-found');
    refuse_unless(!empty($fields['out_refund_no']), 'field');
    refuse_unless(isset($book['refunds']["{$merchant['id']} {$fields['out_refund_no']}"]), 'not-found');
}

run(function (array $request, array $merchants, array &$book): void {
    $issued = $request['issued'];
    note_payments($issued, $book);
    $path = $request['path'];
    $calls = ['create', 'submit', 'query', 'refund', 'refundquery', 'close'];
    refuse_unless(in_array(str_replace('/api/pay/', '', $path), $calls, true), 'action');
    $query = given($request['query']);
    $raw = $path === '/api/pay/submit' && isset($query['pid']) ? $query : posted($request);
    $fields = texts($raw);
    $merchant = merchant($fields, $merchants);
    check_rsa($raw, $merchant, $issued);
    switch ($path) {
        case '/api/pay/submit':
            check_fields($fields, ['out_trade_no', 'notify_url', 'return_url', 'name', 'money']);
            place($fields, empty($fields['type']) ? 'alipay' : $fields['type'], $merchant, $book, $issued);
            return;
        case '/api/pay/create':
            create($fields, $merchant, $book, $issued);
            return;
        case '/api/pay/query':
            named($fields, $merchant, $book);
            return;
        case '/api/pay/close':
            close_order($fields, $merchant, $book);
            return;
        case '/api/pay/refund':
            give_back($fields, $merchant, $book);
            return;
        default:
            query_refund($fields, $merchant, $book);
    }
});
