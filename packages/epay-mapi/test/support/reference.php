<?php
// Signs as the family's servers do. One line of JSON in (a list of cases), one line out.
// A case is a form as it was posted ("body"), or the fields of a notification to be sent ("fields").
error_reporting(E_ALL);

function signature(array $fields, string $key): string
{
    unset($fields['sign'], $fields['sign_type']);
    ksort($fields, SORT_STRING);
    $pairs = [];
    foreach ($fields as $name => $value) {
        if ($value !== '') {
            $pairs[] = $name . '=' . $value;
        }
    }
    return md5(implode('&', $pairs) . $key);
}

function answer(array $case): array
{
    if (isset($case['body'])) {
        parse_str($case['body'], $fields);
        return ['sign' => signature($fields, $case['key']), 'received' => $fields['sign'] ?? ''];
    }
    $fields = $case['fields'];
    $signed = $fields + ['sign' => signature($fields, $case['key']), 'sign_type' => 'MD5'];
    return ['query' => http_build_query($signed)];
}

while (($line = fgets(STDIN)) !== false) {
    echo json_encode(array_map('answer', json_decode($line, true))), "\n";
}
